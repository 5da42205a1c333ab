import { Button, Tabs } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAuth } from '@/shared/auth/auth-context';
import { customFields, removedFields } from '@/shared/custom-fields/api';
import { useFormat } from '@/shared/i18n/use-format';
import { useShortcuts } from '@/shared/keyboard/use-shortcuts';
import { useRecordWords } from '@/shared/records/use-record-words';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import classes from './customfields.module.css';
import { FieldDialogs, type OpenDialog } from './field-dialogs';
import { FieldList } from './field-list';
import { RemovedList } from './removed-list';

const RESOURCES = ['people', 'organisations', 'interactions', 'tasks', 'affiliations'];

/** The fields that the firm has made, by the records that have them. */
export function Component() {
  const { t } = useTranslation('customfields');
  const { can } = useAuth();
  const words = useRecordWords();
  const format = useFormat();
  const [parameters, setParameters] = useSearchParams();
  const inUse = useQuery(customFields);
  const removed = useQuery(removedFields);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const asked = parameters.get('of') ?? '';
  const resource = RESOURCES.includes(asked) ? asked : 'people';
  const mayCreate = can({ resource: 'custom-fields', action: 'create' });
  const of = (name: string) => inUse.data?.filter((field) => field.resource === name) ?? [];
  const fields = of(resource);

  useShortcuts(
    [
      {
        keys: 'c',
        label: 'customfields:new',
        group: 'list',
        run: () => setDialog({ kind: 'new' }),
      },
    ],
    mayCreate,
  );
  const create = mayCreate ? (
    <Button
      leftSection={<IconPlus size={16} stroke={1.75} />}
      onClick={() => setDialog({ kind: 'new' })}
    >
      {t('new')}
    </Button>
  ) : null;

  return (
    <>
      <PageHeader title={t('nav')} aside={inUse.data ? format.number(inUse.data.length) : null}>
        {fields.length > 0 ? create : null}
      </PageHeader>
      <PageBody>
        <Tabs
          value={resource}
          onChange={(name) => setParameters({ of: name ?? 'people' }, { replace: true })}
        >
          <Tabs.List className={classes.tabs}>
            {RESOURCES.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {words.resource(name)}
                <span className={classes.count}>{of(name).length || ''}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        {inUse.isError ? <ProblemAlert error={inUse.error} title={t('notLoaded')} /> : null}
        {resource === 'affiliations' ? <p className={classes.none}>{t('affiliations')}</p> : null}
        {inUse.data && fields.length === 0 ? (
          <EmptyState icon={IconForms} title={t('emptyTitle')} text={t('empty')}>
            {create}
          </EmptyState>
        ) : (
          <FieldList fields={fields} onOpen={setDialog} />
        )}
        <RemovedList
          fields={removed.data?.filter((field) => field.resource === resource) ?? []}
          onOpen={setDialog}
        />
      </PageBody>
      <FieldDialogs resource={resource} dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}
