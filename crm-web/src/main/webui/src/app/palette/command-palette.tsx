import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PaletteAction } from '@/shared/feature';
import classes from './palette.module.css';
import { noteModifier } from './new-tab';
import { PaletteHits } from './palette-hits';
import { palette, paletteStore } from './palette-store';
import { usePaletteItems, type PaletteItem } from './use-palette-items';

const GROUPS: PaletteAction['group'][] = ['actions', 'views', 'settings', 'help'];

/** Records first, then actions, views, settings and help. */
export function CommandPalette() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const items = usePaletteItems(typed);

  const choose = (item: PaletteItem) => {
    if (item.to) void navigate(item.to);
    item.run?.();
  };

  return (
    <Spotlight.Root
      store={paletteStore}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      lockScroll={false}
      scrollable
      centered={false}
      yOffset="14vh"
      overlayProps={{ blur: 0 }}
      maxHeight="60vh"
      classNames={{
        content: classes.content,
        search: classes.search,
        body: classes.body,
        actionsGroup: classes.group,
      }}
      transitionProps={{ duration: 120 }}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        onKeyDown={noteModifier}
      />
      <Spotlight.ActionsList>
        <PaletteHits typed={typed} onDone={palette.close} />
        {GROUPS.map((group) => {
          const ofGroup = items.filter((item) => item.group === group);
          if (ofGroup.length === 0) return null;
          return (
            <Spotlight.ActionsGroup key={group} label={t(`palette.${group}`)}>
              {ofGroup.map((item) => (
                <Spotlight.Action
                  key={item.id}
                  classNames={{ action: classes.action }}
                  onClick={() => choose(item)}
                >
                  <item.icon className={classes.hitIcon} size={16} stroke={1.75} aria-hidden />
                  <span className={classes.label}>{item.label}</span>
                  {item.hint ? <span className={classes.subtitle}>{item.hint}</span> : null}
                  {item.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Spotlight.Action>
              ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {items.length === 0 && typed === '' ? (
          <Spotlight.Empty>{t('palette.empty')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
