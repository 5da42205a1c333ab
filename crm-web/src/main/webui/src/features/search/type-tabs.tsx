import { UnstyledButton } from '@mantine/core';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/use-format';
import { HIT_TYPES, type HitType } from './api';
import classes from './search.module.css';
import type { HitGroup } from './use-search-groups';

interface Props {
  groups: HitGroup[];
  type: HitType | null;
  onChange: (type: HitType | null) => void;
}

/** All hits, or those of one type, each with how many there are. They stay where they are, whatever is found. */
export function TypeTabs({ groups, type, onChange }: Props) {
  const { t } = useTranslation('search');
  const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
  return (
    <div className={classes.tabs} role="group" aria-label={t('types')}>
      <Tab
        label={t('all')}
        count={total}
        isCapped={groups.some((group) => group.isCapped)}
        isOn={type === null}
        onClick={() => onChange(null)}
      />
      {HIT_TYPES.map((each) => {
        const group = groups.find((candidate) => candidate.type === each);
        return (
          <Tab
            key={each}
            label={t(`type.${each}`)}
            count={group?.hits.length ?? 0}
            isCapped={group?.isCapped ?? false}
            isOn={type === each}
            onClick={() => onChange(each)}
          />
        );
      })}
    </div>
  );
}

interface TabProps {
  label: string;
  count: number;
  isCapped: boolean;
  isOn: boolean;
  onClick: () => void;
}

function Tab({ label, count, isCapped, isOn, onClick }: TabProps) {
  const format = useFormat();
  return (
    <UnstyledButton
      className={clsx(classes.tab, isOn && classes.tabOn)}
      aria-pressed={isOn}
      onClick={onClick}
    >
      {label}
      <span className={classes.tabCount}>
        {format.number(count)}
        {isCapped ? '+' : ''}
      </span>
    </UnstyledButton>
  );
}
