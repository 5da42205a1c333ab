import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useRun } from './api';
import { ColumnTable } from './column-table';
import { areAnswered, claimedTwice, rulesOf } from './fields';
import classes from './imports.module.css';
import { RunBar } from './run-bar';
import { RunRules } from './run-rules';
import { SameFileNotice } from './same-file-notice';
import type { Import, Mapping, RunOptions } from './types';
import { UnitQuestions } from './unit-questions';

/** What each column means and how rows become records. */
export function ColumnsStep({ run }: { run: Import }) {
  const { t } = useTranslation('imports');
  const [mapping, setMapping] = useState<Mapping>(run.mapping);
  const [units, setUnits] = useState(run.units);
  const [rules, setRules] = useState(() => rulesOf(run));
  const start = useRun();

  const fields = run.columns.map(({ name }) => mapping[name] ?? null);
  const twice = claimedTwice(fields);
  const mapped = fields.filter((field) => field !== null);
  // Of columns that are not amounts any more nothing is asked.
  const asked = run.questions.filter(({ column, field }) => mapping[column] === field);
  const changeRules = (changes: Partial<RunOptions>) => setRules({ ...rules, ...changes });
  const blocked =
    twice.size > 0
      ? t('claimedTwice')
      : mapped.length === 0
        ? t('nothingMapped')
        : areAnswered(asked, units)
          ? null
          : t('unanswered');

  const begin = (dryRun: boolean) =>
    start.mutate({ id: run.id, mapping, units, options: { ...rules, dryRun } });

  return (
    <>
      {start.isError ? <ProblemAlert error={start.error} title={t('runFailed')} /> : null}
      {run.sameAs ? (
        <SameFileNotice same={run.sameAs} rules={rules} onChange={changeRules} />
      ) : null}
      {asked.length > 0 ? (
        <UnitQuestions run={{ ...run, questions: asked }} units={units} onChange={setUnits} />
      ) : null}
      <div className={classes.columnsStep}>
        <ColumnTable
          columns={run.columns}
          resource={run.resource}
          mapping={mapping}
          twice={twice}
          onChange={setMapping}
        />
        <RunRules resource={run.resource} mapped={mapped} rules={rules} onChange={changeRules} />
      </div>
      <RunBar
        rows={run.detected.rows}
        mapped={mapped.length}
        total={run.columns.length}
        blocked={blocked}
        mayWrite={run.sameAs === null || rules.mode !== 'create' || rules.confirmSameFile === true}
        pending={start.isPending ? (start.variables.options.dryRun ? 'dry' : 'real') : null}
        onStart={begin}
      />
    </>
  );
}
