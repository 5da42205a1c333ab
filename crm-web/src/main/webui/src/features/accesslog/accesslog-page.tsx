import { Button, NumberInput, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { userList } from '@/shared/records/lookups-api';
import { useRecordWords } from '@/shared/records/use-record-words';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { AccessTable } from './access-table';
import { ACTIONS, accessPages } from './api';
import classes from './accesslog.module.css';

const RESOURCES = ['people', 'organisations', 'interactions', 'tasks', 'affiliations'];

/** Who looked at personal data; the filters are in the address, so that an answer can be shown again. */
export function Component() {
  const { t } = useTranslation('accesslog');
  const words = useRecordWords();
  const [parameters, setParameters] = useSearchParams();
  const users = useQuery(userList).data ?? [];
  const value = (name: string) => parameters.get(name);
  const set = (name: string, chosen: string | null) => {
    const next = new URLSearchParams(parameters);
    if (chosen) next.set(name, chosen);
    else next.delete(name);
    setParameters(next, { replace: true });
  };
  const pages = useInfiniteQuery(
    accessPages({
      user: value('user') ?? undefined,
      action: value('action') ?? undefined,
      resource: value('resource') ?? undefined,
      recordId: value('recordId') ?? undefined,
    }),
  );
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody wide>
        <p className={classes.about}>{t('about')}</p>
        <div className={classes.filters} role="group" aria-label={t('filters')}>
          <Select
            aria-label={t('user')}
            placeholder={t('anyUser')}
            data={users.map((user) => ({ value: String(user.id), label: user.fullName }))}
            value={value('user')}
            onChange={(chosen) => set('user', chosen)}
            clearable
            searchable
          />
          <Select
            aria-label={t('action')}
            placeholder={t('anyAction')}
            data={ACTIONS.map((action) => ({ value: action, label: t(`did.${action}`) }))}
            value={value('action')}
            onChange={(chosen) => set('action', chosen)}
            clearable
          />
          <Select
            aria-label={t('resource')}
            placeholder={t('anyResource')}
            data={RESOURCES.map((name) => ({ value: name, label: words.resource(name) }))}
            value={value('resource')}
            onChange={(chosen) => set('resource', chosen)}
            clearable
          />
          <NumberInput
            aria-label={t('recordId')}
            placeholder={t('anyRecord')}
            value={value('recordId') ?? ''}
            onChange={(number) => set('recordId', String(number))}
            min={1}
            allowDecimal={false}
            allowNegative={false}
          />
        </div>
        {pages.isError ? <ProblemAlert title={t('failed')} error={pages.error} /> : null}
        {pages.isSuccess && rows.length === 0 ? <p className={classes.about}>{t('none')}</p> : null}
        {rows.length > 0 ? <AccessTable rows={rows} /> : null}
        {pages.hasNextPage ? (
          <Button
            className={classes.more}
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('more')}
          </Button>
        ) : null}
      </PageBody>
    </>
  );
}
