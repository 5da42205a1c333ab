import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { toast } from '@/shared/ui/toast';
import { useToken } from '@/shared/ui/use-token';
import { downloadVerdicts, verdictPages } from './api';
import type { Import, VerdictKind } from './types';
import classes from './verdicts.module.css';
import { VerdictRow } from './verdict-row';

interface Props {
  run: Import;
  only: VerdictKind | null;
}

/** One line per row of the file. Draws only what is in view: a file may have a million rows. */
export function VerdictTable({ run, only }: Props) {
  const { t } = useTranslation('imports');
  const errorText = useErrorText();
  const pages = useInfiniteQuery(verdictPages(run.id, only));
  const verdicts = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const count = run.counts[only ?? 'rows'];
  const save = () =>
    downloadVerdicts(run, only).catch((error: unknown) => toast(errorText(error), { tone: 'bad' }));

  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('verdicts')}</h2>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} />}
          onClick={() => void save()}
        >
          {t('download')}
        </Button>
      </div>
      {pages.isError ? <ProblemAlert error={pages.error} /> : null}
      {count === 0 ? (
        <p className={classes.none}>{t('noVerdict')}</p>
      ) : (
        <Rows
          run={run}
          verdicts={verdicts}
          count={count}
          hasMore={pages.hasNextPage && !pages.isFetchingNextPage}
          onMore={() => void pages.fetchNextPage()}
        />
      )}
    </>
  );
}

interface RowsProps {
  run: Import;
  verdicts: Parameters<typeof VerdictRow>[0]['verdict'][];
  count: number;
  hasMore: boolean;
  onMore: () => void;
}

const AHEAD = 50;

function Rows({ run, verdicts, count, hasMore, onMore }: RowsProps) {
  const { t } = useTranslation('imports');
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useToken('--crm-row-compact', 34);
  const virtualizer = useVirtualizer({
    count: verdicts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= verdicts.length - AHEAD) onMore();
  }, [hasMore, last, verdicts.length, onMore]);

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="table"
      aria-label={t('verdicts')}
      aria-rowcount={count + 1}
      // Scrolls by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div role="rowgroup" className={classes.header}>
        <div role="row" className={classes.row}>
          {(['line', 'verdict', 'record', 'reason'] as const).map((column) => (
            <div key={column} role="columnheader" className={classes.cell}>
              {t(column)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const verdict = verdicts[item.index];
          return verdict ? (
            <VerdictRow
              key={verdict.row}
              run={run}
              verdict={verdict}
              index={item.index}
              top={item.start}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
