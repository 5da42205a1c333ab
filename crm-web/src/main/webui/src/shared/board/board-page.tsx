import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Written } from '../api/client';
import { useAuth } from '../auth/auth-context';
import { queryFields } from '../query/fields-api';
import type { QueryBoxHandle } from '../query/query-box';
import { useVocabulary } from '../query/use-vocabulary';
import type { ListedRecord, RecordKind } from '../records/kinds';
import { ListFilters } from '../records/list-filters';
import { useListState } from '../records/use-list-state';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { PageHeader } from '../ui/page-header';
import { BoardViews } from '../views/board-views';
import { Board } from './board';
import classes from './board.module.css';
import type { BoardColumn, BoardKind } from './types';

interface Props<T extends ListedRecord> {
  kind: Pick<RecordKind<T>, 'resource' | 'words'>;
  board: BoardKind<T>;
  title: string;
  /** Where this board is. */
  path: string;
  sort: string;
  /** The columns for a filter, with their figures. */
  useColumns: (filter: string) => { columns: BoardColumn[]; error: unknown; retry: () => void };
  send: (record: T, column: string) => Promise<Written<T>>;
  controls: ReactNode;
}

/** A board under the same filter box that lists have. */
export function BoardPage<T extends ListedRecord>(props: Props<T>) {
  const { kind, useColumns } = props;
  const { t: k } = useTranslation(kind.words);
  const { can } = useAuth();
  const box = useRef<QueryBoxHandle>(null);
  const state = useListState(kind.resource, []);
  const { data: fields = [] } = useQuery(queryFields(kind.resource));
  const words = useVocabulary(fields);
  const { columns, error, retry } = useColumns(state.filter);
  useShortcuts([
    { keys: '/', label: 'shared:list.focusFilter', group: 'list', run: () => box.current?.focus() },
  ]);
  return (
    <div className={classes.page}>
      <PageHeader title={props.title}>
        {props.controls}
        {can({ resource: kind.resource, action: 'create' }) ? (
          <Button
            component={Link}
            to={`/${kind.resource}/new`}
            leftSection={<IconPlus size={16} stroke={1.75} />}
          >
            {k('new')}
          </Button>
        ) : null}
      </PageHeader>
      <BoardViews resource={kind.resource} board={props.path} />
      <ListFilters
        ref={box}
        kind={kind}
        state={state}
        fields={fields}
        words={words}
        error={error}
        onRetry={retry}
      />
      <Board
        kind={props.board}
        label={props.title}
        columns={columns}
        filter={state.filter}
        sort={props.sort}
        send={props.send}
        mayMove={can({ resource: kind.resource, action: 'update' })}
      />
    </div>
  );
}
