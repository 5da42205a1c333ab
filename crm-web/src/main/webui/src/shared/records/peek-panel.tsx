import { ActionIcon, Button, CloseButton, Skeleton } from '@mantine/core';
import { IconArrowsDiagonal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '../ui/problem-alert';
import { recordPath, type ListedRecord, type RecordKind } from './kinds';
import classes from './list.module.css';
import { RecordFacts } from './record-facts';
import { recordQuery } from './records-api';

interface Props<T extends ListedRecord> {
  kind: RecordKind<T>;
  id: number;
  onClose: () => void;
}

/** A look inside a record without leaving the list. */
export function PeekPanel<T extends ListedRecord>({ kind, id, onClose }: Props<T>) {
  const { t } = useTranslation('shared');
  const { data: record, error, refetch } = useQuery(recordQuery<T>(kind.resource, id));
  const name = record ? kind.nameOf(record) : '';
  return (
    <aside className={classes.peek} aria-label={name || t('table.peek')}>
      <div className={classes.peekHead}>
        {record ? <kind.symbol record={record} size="large" /> : null}
        <div className={classes.peekTitle}>
          <h2 className={classes.peekName}>{name}</h2>
          <div className={classes.peekSubtitle}>{record ? kind.subtitleOf(record) : null}</div>
        </div>
        <ActionIcon
          component={Link}
          to={recordPath(kind.resource, id)}
          aria-label={t('table.open')}
        >
          <IconArrowsDiagonal size={16} stroke={1.75} />
        </ActionIcon>
        <CloseButton size="sm" aria-label={t('close')} onClick={onClose} />
      </div>
      <div className={classes.peekBody}>
        {error ? (
          <ProblemAlert
            error={error}
            action={<Button onClick={() => void refetch()}>{t('tryAgain')}</Button>}
          />
        ) : null}
        {record ? <RecordFacts kind={kind} record={record} /> : null}
        {!record && !error ? <Skeleton height="100%" animate={false} /> : null}
      </div>
    </aside>
  );
}
