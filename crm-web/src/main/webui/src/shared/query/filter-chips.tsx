import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removeTerm, valuesOf } from './edit';
import { findField, type QueryField } from './fields-api';
import classes from './filter-chips.module.css';
import { lexFilter, type Term } from './lexer';
import type { Vocabulary } from './suggest';

interface Props {
  text: string;
  fields: QueryField[];
  words: Vocabulary;
  onChange: (text: string) => void;
  /** Shows the condition in the box, with its value selected. */
  onEdit: (start: number, end: number) => void;
}

/** The conditions of the filter, each to be changed or dropped by itself. */
export function FilterChips({ text, fields, words, onChange, onEdit }: Props) {
  const { t } = useTranslation('query');
  const filter = lexFilter(text);
  const terms = filter.isFlat ? filter.terms.filter((term) => term.field !== null) : [];
  if (terms.length === 0) return null;

  const wordsOf = (term: Term) => {
    const name = findField(fields, term.field ?? '')?.name ?? term.field ?? '';
    const values = valuesOf(text, term).map((value) =>
      value === '*' ? t('anyValue') : words.valueLabel(name, value),
    );
    return { name: words.fieldLabel(name), values: values.join(', ') };
  };

  return (
    <ul className={classes.chips} aria-label={t('chips')}>
      {terms.map((term) => {
        const { name, values } = wordsOf(term);
        const label = `${name} ${term.negated ? t('not') : ''} ${values}`;
        return (
          <li key={term.start} className={classes.chip}>
            <UnstyledButton
              className={classes.words}
              onClick={() => onEdit(term.valueStart, term.end)}
              title={t('editChip')}
            >
              <span className={classes.name}>{name}</span>
              {term.negated ? <span className={classes.not}>{t('not')}</span> : null}
              <span className={classes.value}>{values}</span>
            </UnstyledButton>
            <ActionIcon
              className={classes.drop}
              size="sm"
              aria-label={t('removeChip', { label })}
              onClick={() => onChange(removeTerm(text, term))}
            >
              <IconX size={12} stroke={2} />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}
