import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useRun } from './api';
import { ColumnTable } from './column-table';
import { claimedTwice, rulesOf } from './fields';
import classes from './imports.module.css';
import { RunBar } from './run-bar';
import { RunRules } from './run-rules';
import type { Import, Mapping } from './types';

/** What each column means and how rows become records. */
export function ColumnsStep({ run }: { run: Import }) {
  const { t } = useTranslation('imports');
  const [mapping, setMapping] = useState<Mapping>(run.mapping);
  const [rules, setRules] = useState(() => rulesOf(run));
  const start = useRun();

  const fields = run.columns.map(({ name }) => mapping[name] ?? null);
  const twice = claimedTwice(fields);
  const mapped = fields.filter((field) => field !== null);
  const blocked =
    twice.size > 0 ? t('claimedTwice') : mapped.length === 0 ? t('nothingMapped') : null;

  const begin = (dryRun: boolean) =>
    start.mutate({ id: run.id, mapping, options: { ...rules, dryRun } });

  return (
    <>
      {start.isError ? <ProblemAlert error={start.error} title={t('runFailed')} /> : null}
      <div className={classes.columnsStep}>
        <ColumnTable
          columns={run.columns}
          resource={run.resource}
          mapping={mapping}
          twice={twice}
          onChange={setMapping}
        />
        <RunRules
          resource={run.resource}
          mapped={mapped}
          rules={rules}
          onChange={(changes) => setRules({ ...rules, ...changes })}
        />
      </div>
      <RunBar
        rows={run.detected.rows}
        mapped={mapped.length}
        total={run.columns.length}
        blocked={blocked}
        pending={start.isPending ? (start.variables.options.dryRun ? 'dry' : 'real') : null}
        onStart={begin}
      />
    </>
  );
}
