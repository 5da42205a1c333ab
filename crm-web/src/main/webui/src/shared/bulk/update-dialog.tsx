import { Button, Loader } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnteredFacts } from '../custom-fields/use-custom-facts';
import type { Fact, FactSection } from '../records/kinds';
import { ProblemAlert } from '../ui/problem-alert';
import type { ShownOrder } from './appearance';
import { BulkDialog, type BulkDialogProps } from './bulk-dialog';
import classes from './bulk.module.css';
import { blank, orderOf, type Setting } from './field-settings';
import { settableFacts, writtenName } from './settable';
import { SettingRow } from './setting-row';

/** One field or several, each with the control that fits it. */
export function UpdateDialog({
  sections,
  ...props
}: BulkDialogProps & { sections: FactSection[] }) {
  const { t } = useTranslation('bulk');
  const facts = useQuery(settableFacts(props.resource, sections));
  const custom = useEnteredFacts(props.resource);
  const [settings, setSettings] = useState([blank(1)]);
  const [order, setOrder] = useState<ShownOrder | null>(null);
  const change = (next: Setting[]) => {
    setSettings(next);
    setOrder(orderOf(next));
  };
  const set = (setting: Setting) =>
    change(settings.map((old) => (old.id === setting.id ? setting : old)));
  const left = (own: Fact | null) =>
    [...(facts.data ?? []), ...custom].filter(
      (fact) =>
        fact.kind !== 'tags' &&
        (fact.name === own?.name || !settings.some((other) => other.fact?.name === fact.name)),
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
