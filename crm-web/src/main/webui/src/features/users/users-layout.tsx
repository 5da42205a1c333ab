import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useAuth } from '@/shared/auth/auth-context';
import type { Permission } from '@/shared/feature';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';

const TABS: { id: 'users' | 'teams' | 'roles' | 'access'; requires: Permission }[] = [
  { id: 'users', requires: { resource: 'users', action: 'read' } },
  { id: 'teams', requires: { resource: 'teams', action: 'read' } },
  { id: 'roles', requires: { resource: 'roles', action: 'read' } },
  { id: 'access', requires: { resource: 'users', action: 'manage' } },
];

/** Who works here, in which teams, with which rights. */
export function Component() {
  const { t } = useTranslation('users');
  const { can } = useAuth();
  const navigate = useNavigate();
  const current = useLocation().pathname.split('/').at(-1) ?? 'users';
  return (
    <>
      <PageHeader title={t('nav')} />
      <PageBody>
        <Tabs value={current} onChange={(tab) => void navigate(`/settings/${tab ?? 'users'}`)}>
          <Tabs.List>
            {TABS.filter(({ requires }) => can(requires)).map(({ id }) => (
              <Tabs.Tab key={id} value={id}>
                {t(`tab.${id}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <Outlet />
      </PageBody>
    </>
  );
}
