import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecordWords } from '@/shared/records/use-record-words';
import type { UndoAnswer, UndoItem } from './api';
import classes from './history.module.css';

const SHOWN = 5;

/** How many records go back, and for those that do not, why. */
export function UndoOutcome({ answer }: { answer: UndoAnswer }) {
  const { t } = useTranslation('history');
  const groups = byReason(answer.items);
  return (
    <>
      <p className={classes.outcome}>
        {answer.reverted === 0 ? t('nothingBack') : t('wouldRevert', { count: answer.reverted })}
      </p>
      {answer.kept > 0 ? (
        <Left title={t('wouldKeep', { count: answer.kept })} groups={groups} verdict="kept" />
      ) : null}
      {answer.blocked > 0 ? (
        <Left
          title={t('wouldBlock', { count: answer.blocked })}
          groups={groups}
          verdict="blocked"
        />
      ) : null}
    </>
  );
}

interface LeftProps {
  title: string;
  groups: UndoItem[][];
  verdict: UndoItem['verdict'];
}

function Left({ title, groups, verdict }: LeftProps) {
  const { t, i18n } = useTranslation('history');
  const words = useRecordWords();
  const reason = ({ code, reason: sentence }: UndoItem) =>
    code !== null && i18n.exists(`reason.${code}`, { ns: 'history' })
      ? t(`reason.${code}`)
      : (sentence ?? '');
  return (
    <section className={classes.left} data-verdict={verdict}>
      <h3 className={classes.leftTitle}>{title}</h3>
      <ul className={classes.reasons}>
        {groups
          .filter(([first]) => first?.verdict === verdict)
          .map((items) => (
            <li key={items[0]?.reason}>
              {items[0] ? reason(items[0]) : null}{' '}
              {items.slice(0, SHOWN).map((item) => (
                <Link
                  key={item.id}
                  className={classes.recordLink}
                  to={`/${item.resource}/${item.id}`}
                  target="_blank"
                >
                  {t('nameless', { resource: words.resource(item.resource), id: item.id })}{' '}
                </Link>
              ))}
              {items.length > SHOWN ? '…' : null}
            </li>
          ))}
      </ul>
    </section>
  );
}

function byReason(items: UndoItem[]): UndoItem[][] {
  const groups = new Map<string, UndoItem[]>();
  for (const item of items) {
    const key = `${item.verdict} ${item.reason ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
