import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import type { RecordResource } from '../records/kinds';
import { matchCount } from '../records/records-api';
import { useRecordWords } from '../records/use-record-words';
import type { Scope } from '../selection/use-selection';
import { ProblemAlert } from '../ui/problem-alert';
import { MOST_NAMED } from './api';
import { ColumnChoice, type ColumnMode } from './column-choice';
import { DownloadProgress } from './download-progress';
import classes from './exports.module.css';
import { FormatFields } from './format-fields';
import { useExportRun } from './use-export-run';
import { useFileWishes } from './use-file-wishes';

/** What the file is made from. */
export interface ExportSource {
  scope: Scope;
  inTrash: boolean;
  sort: string;
  /** The columns that the list or the view shows, called as the file's are. */
  shown: string[];
  /** Name of the saved view that is exported as it stands. */
  view?: string;
}

interface Props {
  resource: RecordResource;
  source: ExportSource;
  onClose: () => void;
}

export function ExportDialog({ resource, source, onClose }: Props) {
  const { t } = useTranslation('exports');
  const words = useRecordWords();
  const { wishes, change } = useFileWishes();
  const [columns, setColumns] = useState<{ mode: ColumnMode; chosen: string[] }>({
    mode: 'shown',
    chosen: source.shown,
  });
  const run = useExportRun(onClose);
  const count = useCount(resource, source.scope);
  const names = { shown: source.shown, all: [], chosen: columns.chosen }[columns.mode];
  const order = { resource, ...source, ...wishes, columns: names };
  const isReady = columns.mode !== 'chosen' || columns.chosen.length > 0;
  // Too many to name in an address: the server takes the list, and writes the file by itself.
  const isLong = 'ids' in source.scope && source.scope.ids.length > MOST_NAMED;
  const isRunning = run.now.isPending;

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={count === null ? t('title') : t('titleOf', { records: words.count(resource, count) })}
    >
      <div className={classes.form}>
        <p className={classes.what}>
          <What source={source} />
        </p>
        <fieldset className={classes.fields} disabled={isRunning}>
          <FormatFields wishes={wishes} onChange={change} />
          <ColumnChoice
            resource={resource}
            shown={source.shown}
            mode={columns.mode}
            chosen={columns.chosen}
            onChange={(mode, chosen) => setColumns({ mode, chosen })}
          />
        </fieldset>
        {run.error ? <Failure error={run.error} run={run} /> : null}
        {isRunning ? <DownloadProgress received={run.received} expected={count} /> : null}
        {isLong ? <p className={classes.quiet}>{t('onlyLater', { count: MOST_NAMED })}</p> : null}
        <Group justify="flex-end" gap="xs">
          {isRunning ? (
            <Button variant="default" onClick={run.stop}>
              {t('stop')}
            </Button>
          ) : (
            <Button
              variant={isLong ? 'filled' : 'default'}
              disabled={!isReady}
              loading={run.later.isPending}
              title={t('laterHint')}
              onClick={() => run.later.mutate(order)}
            >
              {t('later')}
            </Button>
          )}
          {isLong ? null : (
            <Button
              disabled={!isReady}
              loading={isRunning}
              onClick={() => run.now.mutate(order)}
              data-autofocus
            >
              {t('now')}
            </Button>
          )}
        </Group>
      </div>
    </Modal>
  );
}

function useCount(resource: RecordResource, scope: Scope): number | null {
  const filter = 'filter' in scope ? scope.filter : '';
  const { data = null } = useQuery({ ...matchCount(resource, filter), enabled: 'filter' in scope });
  return 'ids' in scope ? scope.ids.length : data;
}

function What({ source }: { source: ExportSource }) {
  const { t } = useTranslation('exports');
  if (source.view) return t('what.view', { name: source.view });
  if ('ids' in source.scope) return t('what.chosen');
  return source.scope.filter === '' ? t('what.everything') : t('what.filter');
}

function Failure({ error, run }: { error: unknown; run: ReturnType<typeof useExportRun> }) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const { received } = run;
  const title =
    received?.rows && run.now.isError
      ? t('brokenAt', {
          done: format.number(Math.min(received.lines, received.rows)),
          total: format.number(received.rows),
        })
      : t('failed');
  return <ProblemAlert title={title} error={error} />;
}
