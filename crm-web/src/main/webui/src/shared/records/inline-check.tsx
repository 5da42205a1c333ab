import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../i18n/label-of';
import { factOf } from './fact-path';
import classes from './facts.module.css';
import type { Fact } from './kinds';
import { isConflict } from './use-record-patch';
import { useRefusalText } from './use-refusal-text';

interface Props {
  fact: Fact;
  record: object;
  /** Absent: read only. */
  onSave?: (value: unknown) => Promise<unknown>;
}

/** A box that is ticked in place: a click is the whole edit. */
export function InlineCheck({ fact, record, onSave }: Props) {
  const { t } = useTranslation('shared');
  const refusalText = useRefusalText();
  const [error, setError] = useState<string>();
  const label = labelOf(t, fact);

  const save = async (checked: boolean) => {
    setError(undefined);
    try {
      await onSave?.(checked);
    } catch (failure) {
      if (!isConflict(failure)) setError(refusalText(fact, failure));
    }
  };
  return (
    <div className={classes.fact}>
      <dt className={classes.label} title={label}>
        {label}
      </dt>
      <dd className={classes.checkValue}>
        <Checkbox
          aria-label={label}
          checked={factOf(record, fact.name) === true}
          disabled={!onSave}
          error={error}
          onChange={(event) => void save(event.currentTarget.checked)}
        />
      </dd>
    </div>
  );
}
