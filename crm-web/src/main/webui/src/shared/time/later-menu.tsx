import { Menu, Modal, Button, Group } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentTimeZone, useFormat } from '../i18n/use-format';
import classes from './later-menu.module.css';
import { quickDate, type QuickDate } from './quick-dates';
import { WhenInput } from './when-input';

interface Props {
  /** The button that opens the menu. */
  children: ReactElement;
  choices: QuickDate[];
  /** Lines of the menu that the server reckons with itself. */
  first?: ReactNode;
  onPick: (iso: string) => void;
}

/** «Tomorrow», «next week», or a date of one's own. */
export function LaterMenu({ children, choices, first, onPick }: Props) {
  const { t } = useTranslation('time');
  const { t: s } = useTranslation('shared');
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  const [isChoosing, setChoosing] = useState(false);
  const [date, setDate] = useState<string | null>(null);
  const zone = currentTimeZone();
  return (
    <>
      <Menu onOpen={() => setNow(Date.now())}>
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          {first}
          {choices.map((choice) => {
            const at = quickDate(choice, zone, now);
            return (
              <Menu.Item
                key={choice}
                onClick={() => onPick(at)}
                rightSection={<span className={classes.when}>{format.shortDay(at)}</span>}
              >
                {t(`quick.${choice}`)}
              </Menu.Item>
            );
          })}
          <Menu.Item onClick={() => setChoosing(true)}>{t('chooseOwn')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        title={t('chooseOwn')}
        size="xs"
      >
        <WhenInput value={date} onChange={setDate} ariaLabel={t('choose')} opensAtOnce />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={() => setChoosing(false)}>
            {s('cancel')}
          </Button>
          <Button
            disabled={date === null}
            onClick={() => {
              setChoosing(false);
              if (date) onPick(date);
            }}
          >
            {t('putOff')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
