import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { labelOf } from '../i18n/label-of';
import { factOf } from './fact-path';
import { FactValue, factHref, isEmpty } from './fact-value';
import classes from './facts.module.css';
import { InlineEditor } from './inline-editor';
import type { Fact } from './kinds';
import { isConflict } from './use-record-patch';
import { useRefusalText } from './use-refusal-text';

interface Props {
  fact: Fact;
  record: object;
  /** Absent: read only. */
  onSave?: (value: unknown) => Promise<unknown>;
  /** Long text takes the whole width, without its name at the left. */
  block?: boolean;
  /** Stands where nothing was written yet. */
  placeholder?: string;
}

/** What the editor begins with: phones as they were typed. */
function draftOf(record: object, fact: Fact): unknown {
  const typed = fact.kind === 'phone' ? factOf(record, `${fact.name}Typed`) : null;
  return typed ?? factOf(record, fact.name);
}

/** A field of a record that turns into its editor when clicked. */
export function InlineField({ fact, record, onSave, block, placeholder = '—' }: Props) {
  const { t } = useTranslation('shared');
  const refusalText = useRefusalText();
  const [draft, setDraft] = useState<{ value: unknown; error?: string } | null>(null);
  const [isSaving, setSaving] = useState(false);
  const value = factOf(record, fact.name);
  const href = factHref(fact, value);
  const label = labelOf(t, fact);

  const commit = async (next: unknown) => {
    setDraft(null);
    if (!onSave || JSON.stringify(next) === JSON.stringify(draftOf(record, fact))) return;
    setSaving(true);
    try {
      await onSave(next);
    } catch (error) {
      if (!isConflict(error)) setDraft({ value: next, error: refusalText(fact, error) });
    } finally {
      setSaving(false);
    }
  };

  return (
    <div className={block ? classes.block : classes.fact}>
      <dt className={block ? 'visually-hidden' : classes.label} title={label}>
        {label}
      </dt>
      <dd className={classes.value}>
        {draft ? (
          <InlineEditor
            fact={fact}
            label={label}
            value={draft.value}
            error={draft.error}
            onCommit={(next) => void commit(next)}
            onCancel={() => setDraft(null)}
          />
        ) : (
          <>
            <UnstyledButton
              className={clsx(
                classes.show,
                isSaving && classes.saving,
                isEmpty(value) && classes.empty,
                !onSave && classes.readOnly,
                href && classes.oneLine,
              )}
              component={onSave ? 'button' : 'div'}
              aria-label={onSave ? t('fact.edit', { field: label }) : undefined}
              title={href && typeof value === 'string' ? value : undefined}
              onClick={onSave ? () => setDraft({ value: draftOf(record, fact) }) : undefined}
            >
              {isEmpty(value) ? (
                placeholder
              ) : (
                <FactValue fact={fact} value={value} record={record} />
              )}
            </UnstyledButton>
            {href ? (
              <ActionIcon
                component={Link}
                to={href}
                className={classes.go}
                target={fact.kind === 'url' ? '_blank' : undefined}
                rel="noreferrer"
                aria-label={t(`fact.${fact.kind}`)}
              >
                <IconArrowUpRight size={16} stroke={1.75} />
              </ActionIcon>
            ) : null}
          </>
        )}
      </dd>
    </div>
  );
}
