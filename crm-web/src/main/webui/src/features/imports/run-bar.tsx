import { Button, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

interface Props {
  rows: number | null;
  mapped: number;
  total: number;
  /** Why it can't start yet. */
  blocked: string | null;
  /** Whether it may run for good; a dry run always may. */
  mayWrite: boolean;
  pending: 'dry' | 'real' | null;
  onStart: (dryRun: boolean) => void;
}

/** Stays at the bottom of the window, so that the way on is always in sight. */
export function RunBar({ rows, mapped, total, blocked, mayWrite, pending, onStart }: Props) {
  const { t } = useTranslation('imports');
  const disabled = blocked !== null || pending !== null;
  return (
    <div className={classes.runBar}>
      <span className={classes.runBarText} role="status">
        {blocked ?? t('mapped', { count: mapped, total })}
      </span>
      <Tooltip label={t('dryRunHint')} multiline w="var(--crm-facts)">
        <Button
          variant="default"
          disabled={disabled}
          loading={pending === 'dry'}
          onClick={() => onStart(true)}
        >
          {t('dryRun')}
        </Button>
      </Tooltip>
      <Button
        disabled={disabled || !mayWrite}
        loading={pending === 'real'}
        onClick={() => onStart(false)}
      >
        {rows === null ? t('runAll') : t('run', { count: rows })}
      </Button>
    </div>
  );
}
