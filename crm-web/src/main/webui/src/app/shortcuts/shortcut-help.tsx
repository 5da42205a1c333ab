import { Kbd, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { keyCaps } from '@/shared/keyboard/key-names';
import { shortcuts, type Shortcut } from '@/shared/keyboard/registry';
import { onShortcutHelp } from './help-store';
import classes from './shortcut-help.module.css';

const GROUPS: Shortcut['group'][] = ['general', 'go', 'list', 'record'];

/** All keys that do something on the page one is on. */
export function ShortcutHelp() {
  const { t } = useTranslation('app');
  const [opened, { open, close }] = useDisclosure();
  const bound = useSyncExternalStore(shortcuts.subscribe, shortcuts.list);
  useEffect(() => onShortcutHelp(open), [open]);
  return (
    <Modal opened={opened} onClose={close} title={t('shortcuts.title')} size="sm">
      {GROUPS.map((group) => {
        const ofGroup = bound.filter((shortcut) => shortcut.group === group);
        if (ofGroup.length === 0) return null;
        return (
          <section key={group} className={classes.group}>
            <h3 className={classes.heading}>{t(`shortcuts.${group}`)}</h3>
            <dl className={classes.list}>
              {ofGroup.map((shortcut) => (
                <div key={shortcut.keys} className={classes.row}>
                  <dt>{t(shortcut.label)}</dt>
                  <dd className={classes.keys}>
                    {keyCaps(shortcut.keys).map((cap) => (
                      <Kbd key={cap}>{cap}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </Modal>
  );
}
