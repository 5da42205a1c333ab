import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCustomWords } from '@/shared/custom-fields/use-custom-words';
import { useFormat } from '@/shared/i18n/use-format';
import { TagPill } from '@/shared/ui/tag-pill';
import { recordLink } from './links';
import { useReasonText } from './reason-text';
import type { Import, Verdict, VerdictKind } from './types';
import classes from './verdicts.module.css';

const COLOURS: Record<VerdictKind, string> = {
  created: 'green',
  updated: 'blue',
  merged: 'grey',
  skipped: 'grey',
  failed: 'red',
};

interface Props {
  run: Import;
  verdict: Verdict;
  index: number;
  top: number;
}

export function VerdictRow({ run, verdict, index, top }: Props) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const custom = useCustomWords();
  const reasonText = useReasonText((field) => custom.field(run.resource, field));
  const link = recordLink(run, verdict);
  const reason = reasonText(verdict.reason);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={clsx(classes.row, classes.placed)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="cell" className={clsx(classes.cell, classes.line)}>
        {format.number(verdict.line)}
      </div>
      <div role="cell" className={classes.cell}>
        <TagPill colour={COLOURS[verdict.verdict]}>{t(`verdictWord.${verdict.verdict}`)}</TagPill>
      </div>
      <div role="cell" className={classes.cell} title={verdict.label ?? undefined}>
        {link ? (
          <Link className={classes.link} to={link}>
            {verdict.label}
          </Link>
        ) : (
          verdict.label
        )}
      </div>
      <div role="cell" className={clsx(classes.cell, classes.reason)} title={reason}>
        {reason}
      </div>
    </div>
  );
}
