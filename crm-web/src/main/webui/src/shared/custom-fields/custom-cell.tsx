import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FactValue, factHref, isEmpty } from '../records/fact-value';
import type { Fact } from '../records/kinds';
import { Money } from '../ui/money';
import { TagPill } from '../ui/tag-pill';
import classes from './custom-fields.module.css';

/** A value of the firm's own field in a table's row. */
export function CustomCell({ fact, value }: { fact: Fact; value: unknown }) {
  const { t } = useTranslation('shared');
  if (isEmpty(value)) return null;
  const href = fact.kind === 'url' ? factHref(fact, value) : null;
  if (href) {
    return (
      <a
        className={classes.link}
        href={href}
        target="_blank"
        rel="noreferrer"
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <FactValue fact={fact} value={value} record={{}} />
      </a>
    );
  }
  if (fact.kind === 'check') {
    return value === true ? (
      <IconCheck className={classes.check} size={16} stroke={1.75} aria-label={t('yes')} />
    ) : null;
  }
  if (fact.kind === 'money') {
    return <Money value={value as { amount: string; currency: string }} compact />;
  }
  if (fact.kind === 'choices') return <Choices fact={fact} codes={value as string[]} />;
  return (
    <span>
      <FactValue fact={fact} value={value} record={{}} />
    </span>
  );
}

function Choices({ fact, codes }: { fact: Fact; codes: string[] }) {
  return (
    <span className={classes.pills}>
      {codes.map((code) => (
        <TagPill key={code}>{fact.choiceTitles?.[code] ?? code}</TagPill>
      ))}
    </span>
  );
}
