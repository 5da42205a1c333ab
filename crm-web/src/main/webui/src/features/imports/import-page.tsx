import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isApiError } from '@/shared/api/api-error';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { importQuery } from './api';
import { ColumnsStep } from './columns-step';
import { FileFacts } from './file-facts';
import { ResultStep } from './result-step';
import { RunningStep } from './running-step';
import { Steps } from './steps';
import type { Import } from './types';

/** One import from its columns to its result; which step shows is the server's state, not the page's. */
export function Component() {
  const { t } = useTranslation('imports');
  const id = Number(useParams().id);
  const query = useQuery(importQuery(id));
  if (isApiError(query.error) && query.error.status === 404) throw query.error;
  return (
    <>
      <PageHeader title={query.data?.fileName ?? ''} />
      <PageBody>
        {query.isError ? <ProblemAlert error={query.error} title={t('notLoaded')} /> : null}
        {query.data ? <Wizard key={query.data.id} run={query.data} /> : null}
      </PageBody>
    </>
  );
}

function Wizard({ run }: { run: Import }) {
  // Which result (by the import's version) is put aside to change the columns.
  const [reopened, setReopened] = useState<number | null>(null);
  const isResult = !['analysed', 'running'].includes(run.status) && reopened !== run.version;
  return (
    <>
      <Steps current={isResult ? 'result' : 'columns'} />
      <FileFacts run={run} />
      {run.status === 'running' ? <RunningStep run={run} /> : null}
      {isResult ? <ResultStep run={run} onReopen={() => setReopened(run.version)} /> : null}
      {!isResult && run.status !== 'running' ? <ColumnsStep run={run} /> : null}
    </>
  );
}
