import { MultiSelect, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '@/shared/records/use-record-words';
import { MATCH_KEYS } from './fields';
import classes from './imports.module.css';
import type { ImportResource, Mode, OnDuplicate, RunOptions } from './types';

const MODES: Mode[] = ['upsert', 'create', 'update'];
const DUPLICATES: OnDuplicate[] = ['update', 'skip', 'create'];

interface Props {
  resource: ImportResource;
  mapped: string[];
  rules: RunOptions;
  onChange: (changes: Partial<RunOptions>) => void;
}

export function RunRules({ resource, mapped, rules, onChange }: Props) {
  const { t } = useTranslation('imports');
  const words = useRecordWords();
  const keys = MATCH_KEYS[resource].filter((key) => isMapped(key, mapped));
  return (
    <section className={classes.rules} aria-label={t('rules')}>
      <Radio.Group
        label={t('modeLabel')}
        value={rules.mode}
        onChange={(mode) => onChange({ mode: mode })}
      >
        <div className={classes.radios}>
          {MODES.map((mode) => (
            <Radio key={mode} size="xs" value={mode} label={t(`mode.${mode}`)} />
          ))}
        </div>
      </Radio.Group>
      {MATCH_KEYS[resource].length === 0 ? null : (
        <MultiSelect
          size="sm"
          label={t('matchLabel')}
          description={t('matchHint')}
          placeholder={rules.match.length === 0 ? t('matchAuto') : undefined}
          data={keys.map((value) => ({ value, label: words.field(value) }))}
          value={rules.match.filter((key) => keys.includes(key))}
          onChange={(match) => onChange({ match })}
          clearable
        />
      )}
      <Radio.Group
        label={t('duplicateLabel')}
        value={rules.onDuplicate}
        onChange={(choice) => onChange({ onDuplicate: choice })}
      >
        <div className={classes.radios}>
          {DUPLICATES.map((choice) => (
            <Radio key={choice} size="xs" value={choice} label={t(`onDuplicate.${choice}`)} />
          ))}
        </div>
      </Radio.Group>
    </section>
  );
}

/** A person's name may come whole or in two columns, a phone as any of its kinds. */
function isMapped(key: string, mapped: string[]): boolean {
  const sources: Record<string, string[]> = {
    name: ['name', 'fullName', 'lastName'],
    phone: ['phone', 'mobile', 'personalPhone'],
    email: ['email', 'personalEmail'],
  };
  return (sources[key] ?? [key]).some((source) => mapped.includes(source));
}
