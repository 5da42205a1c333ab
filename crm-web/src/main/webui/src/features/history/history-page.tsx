import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { userList } from '@/shared/records/lookups-api';
import { useRecordWords } from '@/shared/records/use-record-words';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ChangeSetList } from './change-set-list';
import classes from './history.module.css';

const KINDS = ['edit', 'create', 'delete', 'import', 'bulk', 'merge', 'restore'] as const;
const RESOURCES = ['people', 'organisations', 'affiliations', 'tags', 'users', 'teams', 'roles'];

/** All that was written, by whom and when; the filters are in the address, so that a view can be shared. */
export function Component() {
  const { t } = useTranslation('history');
  const words = useRecordWords();
  const [parameters, setParameters] = useSearchParams();
  const value = (name: string) => parameters.get(name);
  const set = (name: string) => (chosen: string | null) => {
    const next = new URLSearchParams(parameters);
    if (chosen) next.set(name, chosen);
    else next.delete(name);
    setParameters(next, { replace: true });
  };
  const filter = {
    kind: value('kind') ?? undefined,
    resource: value('resource') ?? undefined,
    actor: value('actor') ?? undefined,
  };
  const users = useQuery(userList).data ?? [];
  const actors = [
    { value: 'me', label: t('me') },
    ...users.map((user) => ({ value: String(user.id), label: user.fullName })),
  ];
  const isFiltered = Object.values(filter).some(Boolean);

  return (
    <>
      <PageHeader title={t('nav')} />
      <PageBody wide>
        <div className={classes.filters} role="group" aria-label={t('filters')}>
          <Select
            aria-label={t('kindLabel')}
            placeholder={t('anyKind')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={value('kind')}
            onChange={set('kind')}
            clearable
          />
          <Select
            aria-label={t('resourceLabel')}
            placeholder={t('anyResource')}
            data={RESOURCES.map((name) => ({ value: name, label: words.resource(name) }))}
            value={value('resource')}
            onChange={set('resource')}
            clearable
          />
          <Select
            aria-label={t('actorLabel')}
            placeholder={t('anyActor')}
            data={actors}
            value={value('actor')}
            onChange={set('actor')}
            clearable
          />
        </div>
        <ChangeSetList
          filter={filter}
          empty={isFiltered ? t('emptyFiltered') : t('empty')}
          emptyAction={
            isFiltered ? (
              <Button variant="default" onClick={() => setParameters({}, { replace: true })}>
                {t('clearFilters')}
              </Button>
            ) : null
          }
        />
      </PageBody>
    </>
  );
}
