import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { toast } from '@/shared/ui/toast';
import { downloadFailedRows, failedRows, useRun } from './api';
import { rulesOf } from './fields';
import classes from './fix-rows.module.css';
import { useReasonText } from './reason-text';
import type { Import, SourceRow } from './types';

type Edits = Record<number, Record<string, string>>;

/** The rows that failed, to be corrected on the spot; or in a spreadsheet, and sent again. */
export function FixRows({ run }: { run: Import }) {
  const { t } = useTranslation('imports');
  const errorText = useErrorText();
  const rows = useQuery(failedRows(run));
  const [edits, setEdits] = useState<Edits>({});
  const start = useRun();
  const isTrial = run.options?.dryRun === true;
  const count = Object.keys(edits).length;

  const edit = (row: number, column: string, text: string) =>
    setEdits((before) => ({ ...before, [row]: { ...before[row], [column]: text } }));
  const again = () => {
    const corrections = Object.entries(edits).map(([row, cells]) => ({
      row: Number(row),
      cells: { ...rows.data?.find((each) => each.row === Number(row))?.cells, ...cells },
    }));
    const options = { ...rulesOf(run), dryRun: isTrial, onlyFailed: isTrial ? undefined : true };
    start.mutate({ id: run.id, mapping: run.mapping, units: run.units, options, corrections });
  };
  const save = () =>
    downloadFailedRows(run).catch((error: unknown) => toast(errorText(error), { tone: 'bad' }));

  return (
    <section className={classes.fix} aria-label={t('fixTitle')}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{t('fixTitle')}</h2>
          <p className={classes.hint}>{t('fixHint')}</p>
        </div>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} />}
          onClick={() => void save()}
        >
          {t('downloadFailed')}
        </Button>
        <Button disabled={count === 0} loading={start.isPending} onClick={again}>
          {isTrial ? t('tryAgain', { count }) : t('runFailedAgain', { count })}
        </Button>
      </div>
      {start.isError ? <ProblemAlert error={start.error} title={t('runFailed')} /> : null}
      {rows.isError ? <ProblemAlert error={rows.error} /> : null}
      <Grid run={run} rows={rows.data ?? []} edits={edits} onEdit={edit} />
      {run.counts.failed > (rows.data?.length ?? 0) && rows.data ? (
        <p className={classes.hint}>{t('fixMore', { count: rows.data.length })}</p>
      ) : null}
    </section>
  );
}

interface GridProps {
  run: Import;
  rows: SourceRow[];
  edits: Edits;
  onEdit: (row: number, column: string, text: string) => void;
}

function Grid({ run, rows, edits, onEdit }: GridProps) {
  const { t } = useTranslation('imports');
  const reasonText = useReasonText();
  const columns = run.columns.filter(({ name }) => run.mapping[name] != null);
  return (
    // Scrolls by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroller} tabIndex={0} role="group" aria-label={t('fixTitle')}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th>{t('line')}</th>
            <th>{t('reason')}</th>
            {columns.map(({ name }) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td className={classes.line}>{row.line}</td>
              <td className={classes.reason}>{reasonText(row.reason)}</td>
              {columns.map(({ name }) => (
                <td key={name}>
                  <TextInput
                    aria-label={t('fixCell', { column: name, line: row.line })}
                    value={edits[row.row]?.[name] ?? row.cells[name] ?? ''}
                    onChange={(event) => onEdit(row.row, name, event.currentTarget.value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
