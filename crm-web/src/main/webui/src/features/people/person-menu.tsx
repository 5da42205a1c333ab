import { Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconEraser, IconFileZip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { download } from '@/shared/api/download';
import { useErrorText } from '@/shared/api/use-error-text';
import { useAuth } from '@/shared/auth/auth-context';
import { toast } from '@/shared/ui/toast';
import { personName, type Person } from './person';

/** What those who answer for personal data can do with all that is held about a person. */
export function PersonMenu({ person, onErase }: { person: Person; onErase: () => void }) {
  const { t } = useTranslation('people');
  const { can } = useAuth();
  const errorText = useErrorText();
  const fetchPackage = useMutation({
    mutationFn: () => download(`/people/${person.id}/data-package`, `person-${person.id}.zip`),
    onSuccess: () => toast(t('protection.packageDone', { name: personName(person) })),
    onError: (error) => toast(errorText(error), { tone: 'bad' }),
  });
  if (!can({ resource: 'people', action: 'manage' })) return null;
  return (
    <>
      <Menu.Item
        leftSection={<IconFileZip size={16} stroke={1.75} />}
        title={t('protection.packageHint')}
        onClick={() => fetchPackage.mutate()}
      >
        {t('protection.package')}
      </Menu.Item>
      <Menu.Item color="red" leftSection={<IconEraser size={16} stroke={1.75} />} onClick={onErase}>
        {t('protection.erase')}
      </Menu.Item>
    </>
  );
}
