import { Tooltip } from '@mantine/core';
import { IconLayoutKanban, IconList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from './view-switch.module.css';

interface Props {
  label: string;
  list: string;
  board: string;
}

/** The same records as a list or as a board; the filter comes along. */
export function ViewSwitch({ label, list, board }: Props) {
  const { t } = useTranslation('board');
  const { pathname, search } = useLocation();
  const filter = new URLSearchParams(search).get('filter');
  const query = filter ? `?filter=${encodeURIComponent(filter)}` : '';
  const ways = [
    { to: list, word: t('asList'), Icon: IconList },
    { to: board, word: t('asBoard'), Icon: IconLayoutKanban },
  ];
  const isBoard = pathname === board;
  return (
    <nav className={classes.switch} aria-label={label}>
      {ways.map(({ to, word, Icon }) => (
        <Tooltip key={to} label={word}>
          <Link
            className={classes.way}
            to={to + query}
            aria-label={word}
            aria-current={(to === board) === isBoard ? 'page' : undefined}
          >
            <Icon size={16} stroke={1.75} aria-hidden />
          </Link>
        </Tooltip>
      ))}
    </nav>
  );
}
