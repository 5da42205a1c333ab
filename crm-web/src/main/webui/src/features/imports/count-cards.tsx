import { Tooltip, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';
import classes from './imports.module.css';
import { VERDICTS, type Counts, type VerdictKind } from './types';

interface Props {
  counts: Counts;
  only: VerdictKind | null;
  onOnly: (only: VerdictKind | null) => void;
}

/** Each figure is also the filter of the table below. */
export function CountCards({ counts, only, onOnly }: Props) {
  const { t } = useTranslation('imports');
  return (
    <div className={classes.cards} role="group" aria-label={t('verdicts')}>
      <Card
        label={t('counts.rows')}
        count={counts.rows}
        active={only === null}
        onClick={() => onOnly(null)}
      />
      {VERDICTS.map((kind) => (
        <Card
          key={kind}
          label={t(`counts.${kind}`)}
          hint={t(`countHint.${kind}`)}
          count={counts[kind]}
          kind={kind}
          active={only === kind}
          onClick={() => onOnly(only === kind ? null : kind)}
        />
      ))}
    </div>
  );
}

interface CardProps {
  label: string;
  hint?: string;
  count: number;
  kind?: VerdictKind;
  active: boolean;
  onClick: () => void;
}

function Card({ label, hint, count, kind, active, onClick }: CardProps) {
  const format = useFormat();
  return (
    <Tooltip label={hint} disabled={hint === undefined} multiline w="var(--crm-sidebar)">
      <UnstyledButton
        className={classes.card}
        data-kind={count > 0 ? kind : undefined}
        aria-pressed={active}
        onClick={onClick}
      >
        <span className={classes.cardCount}>{format.number(count)}</span>
        <span className={classes.cardLabel}>{label}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
