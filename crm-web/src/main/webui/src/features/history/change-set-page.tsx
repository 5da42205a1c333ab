import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isApiError } from '@/shared/api/api-error';
import { changeSetQuery } from '@/shared/changes/api';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { ChangeSetRow } from './change-set-row';
import classes from './history.module.css';

/** One change set on a page of its own, to be linked to. */
export function Component() {
  const { t } = useTranslation('history');
  const id = Number(useParams().id);
  const query = useQuery(changeSetQuery(id));
  if (isApiError(query.error) && query.error.status === 404) throw query.error;
  return (
    <>
      <PageHeader title={t('oneTitle', { id })} />
      <PageBody>
        <Link className={classes.back} to="/history">
          {t('all')}
        </Link>
        {query.isError ? <ProblemAlert error={query.error} title={t('notLoaded')} /> : null}
        {query.data ? (
          <ul className={classes.list}>
            <ChangeSetRow key={query.data.id} set={query.data} open />
          </ul>
        ) : null}
      </PageBody>
    </>
  );
}
