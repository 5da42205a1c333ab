import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../i18n/label-of';
import { FactEditor } from '../records/fact-editor';
import type { Fact } from '../records/kinds';
import classes from './bulk.module.css';
import type { Setting } from './field-settings';

interface Props {
  setting: Setting;
  /** To choose from. */
  facts: Fact[];
  error?: string;
  onChange: (setting: Setting) => void;
  onRemove?: () => void;
}

/** A field, and the control that fits it. */
export function SettingRow({ setting, facts, error, onChange, onRemove }: Props) {
  const { id, fact, value } = setting;
  const { t } = useTranslation('bulk');
  return (
    <div className={classes.setting}>
      <Select
        className={classes.field}
        label={t('field')}
        placeholder={t('chooseField')}
        data={facts.map((each) => ({ value: each.name, label: labelOf(t, each) }))}
        value={fact?.name ?? null}
        onChange={(name) =>
          onChange({ id, fact: facts.find((each) => each.name === name) ?? null, value: null })
        }
        searchable
        data-autofocus={fact ? undefined : true}
      />
      {fact ? (
        <div className={classes.value}>
          <FactEditor
            // What was typed for another field is nothing for this one.
            key={fact.name}
            fact={fact}
            label={t('value')}
            value={value}
            error={error}
            onChange={(next) => onChange({ ...setting, value: next })}
          />
          {fact.optional && value === null ? (
            <span className={classes.quiet}>{t('emptied')}</span>
          ) : null}
        </div>
      ) : null}
      {onRemove ? (
        <ActionIcon className={classes.remove} aria-label={t('removeField')} onClick={onRemove}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      ) : null}
    </div>
  );
}
