import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hasConditions } from '@/shared/query/conditions';
import type { HitType } from './api';
import { HitRow } from './hit-row';
import classes from './search.module.css';
import type { HitGroup } from './use-search-groups';

const IN_GROUP = 5;
const STEP = 25;

const LISTS: Partial<Record<string, string>> = {
  person: 'people',
  organisation: 'organisations',
  interaction: 'interactions',
  task: 'tasks',
};

/** Words mean the same in a list's filter, and so does a text with conditions; other marks of its language would not. */
function asFilter(text: string): string {
  if (hasConditions(text)) return text;
  const isPlain = !/[():"<>=,*-]|\b(AND|OR|NOT)\b/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', ' ').trim()}"`;
}

interface Props {
  group: HitGroup;
  text: string;
  /** The whole page is about this type; else it is one of several. */
  isAlone: boolean;
  onShowAll: (type: HitType) => void;
}

export function HitList({ group, text, isAlone, onShowAll }: Props) {
  const { t } = useTranslation('search');
  const [shown, setShown] = useState(STEP);
  const { type, hits, isCapped } = group;
  const visible = hits.slice(0, isAlone ? shown : IN_GROUP);
  const heading = `search-${type}`;
  const list = LISTS[type];
  // A list takes words as they are written: it would not find what was found by correcting them.
  const hasList = list !== undefined && hits.some(({ matched }) => matched.stage !== 'fuzzy');
  return (
    <section className={classes.group} aria-labelledby={heading}>
      <div className={classes.groupHead}>
        <h2 className={classes.groupTitle} id={heading}>
          {t(`type.${type}`)}
        </h2>
        {hasList ? (
          <Button
            component={Link}
            to={`/${list}?filter=${encodeURIComponent(asFilter(text))}`}
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconListDetails size={16} stroke={1.75} />}
          >
            {t('openList')}
          </Button>
        ) : null}
      </div>
      <ul className={classes.list}>
        {visible.map((hit) => (
          <HitRow key={`${hit.type}-${hit.id}`} hit={hit} />
        ))}
      </ul>
      {!isAlone && hits.length > IN_GROUP ? (
        <Button
          className={classes.more}
          variant="subtle"
          size="compact-sm"
          onClick={() => onShowAll(type)}
        >
          {t('showAll', { count: hits.length, more: isCapped ? '+' : '' })}
        </Button>
      ) : null}
      {isAlone && hits.length > shown ? (
        <Button className={classes.more} variant="default" onClick={() => setShown(shown + STEP)}>
          {t('more')}
        </Button>
      ) : null}
      {isAlone && isCapped && hits.length <= shown ? (
        <p className={classes.end}>{t('capped', { count: hits.length })}</p>
      ) : null}
    </section>
  );
}
