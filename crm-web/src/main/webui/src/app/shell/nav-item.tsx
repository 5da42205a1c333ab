import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { NavEntry } from '@/shared/feature';
import classes from './sidebar.module.css';

export function NavItem({ entry, folded }: { entry: NavEntry; folded: boolean }) {
  const { t } = useTranslation();
  const label = t(entry.label);
  return (
    <Tooltip label={label} position="right" disabled={!folded}>
      <NavLink to={entry.to} className={classes.link} aria-label={folded ? label : undefined}>
        <entry.icon size={16} stroke={1.75} aria-hidden />
        {folded ? null : label}
      </NavLink>
    </Tooltip>
  );
}
