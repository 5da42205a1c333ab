import { ActionIcon, Button, Loader, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactEditor } from '../records/fact-editor';
import { writtenValue, type Fact, type FactSection } from '../records/kinds';
import { ProblemAlert } from '../ui/problem-alert';
import type { ShownOrder } from './appearance';
import { BulkDialog, type BulkDialogProps } from './bulk-dialog';
import classes from './bulk.module.css';
import { settableFacts, writtenName } from './settable';

interface Setting {
  id: number;
  fact: Fact | null;
  value: unknown;
}

function blank(id: number): Setting {
  return { id, fact: null, value: null };
}

function isComplete({ fact, value }: Setting): boolean {
  return fact !== null && (value !== null || (fact.optional ?? false));
}

function orderOf(settings: Setting[]): ShownOrder | null {
  if (!settings.every(isComplete)) return null;
  const facts = settings.flatMap(({ fact, value }) => (fact ? [{ fact, value }] : []));
  const fields = facts.map(({ fact, value }) => [writtenName(fact), writtenValue(fact, value)]);
  const shown = facts.map(({ fact, value }) => [fact.name, value]);
  return {
    action: 'update',
    params: { fields: Object.fromEntries(fields) as Record<string, unknown> },
    shown: Object.fromEntries(shown) as Record<string, unknown>,
  };
}

/** One field or several, each with the control that fits it. */
export function UpdateDialog({
  sections,
  ...props
}: BulkDialogProps & { sections: FactSection[] }) {
  const { t } = useTranslation('bulk');
  const facts = useQuery(settableFacts(props.resource, sections));
  const [settings, setSettings] = useState([blank(1)]);
  const [order, setOrder] = useState<ShownOrder | null>(null);
  const change = (next: Setting[]) => {
    setSettings(next);
    setOrder(orderOf(next));
  };
  const set = (setting: Setting) =>
    change(settings.map((old) => (old.id === setting.id ? setting : old)));
  const left = (own: Fact | null) =>
    (facts.data ?? []).filter(
      (fact) =>
        fact.kind !== 'tags' && (fact === own || !settings.some((other) => other.fact === fact)),
    );

  return (
    <BulkDialog {...props} title={t('title.update')} order={order} hint={t('hint.update')}>
      {(errorOf) => (
        <>
          {facts.isPending ? <Loader size="xs" /> : null}
          {facts.isError ? <ProblemAlert error={facts.error} /> : null}
          {facts.isSuccess
            ? settings.map((setting) => (
                <SettingRow
                  key={setting.id}
                  setting={setting}
                  facts={left(setting.fact)}
                  error={setting.fact ? errorOf(writtenName(setting.fact)) : undefined}
                  onChange={set}
                  onRemove={
                    settings.length > 1
                      ? () => change(settings.filter((other) => other !== setting))
                      : undefined
                  }
                />
              ))
            : null}
          {settings.every(({ fact }) => fact) && left(null).length > 0 ? (
            <Button
              className={classes.add}
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconPlus size={16} stroke={1.75} />}
              onClick={() =>
                change([...settings, blank(Math.max(...settings.map(({ id }) => id)) + 1)])
              }
            >
              {t('addField')}
            </Button>
          ) : null}
        </>
      )}
    </BulkDialog>
  );
}

interface RowProps {
  setting: Setting;
  facts: Fact[];
  error?: string;
  onChange: (setting: Setting) => void;
  onRemove?: () => void;
}

function SettingRow({ setting, facts, error, onChange, onRemove }: RowProps) {
  const { id, fact, value } = setting;
  const { t } = useTranslation('bulk');
  return (
    <div className={classes.setting}>
      <Select
        className={classes.field}
        label={t('field')}
        placeholder={t('chooseField')}
        data={facts.map((each) => ({ value: each.name, label: t(each.label) }))}
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
