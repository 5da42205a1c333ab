import { UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NavEntry } from '@/shared/feature';
import { NavItem } from './nav-item';
import classes from './sidebar.module.css';
import { useNav } from './use-nav';

interface Props {
  folded: boolean;
  inDrawer?: boolean;
  onToggle?: () => void;
}

const SECTIONS: NavEntry['section'][] = ['records', 'data', 'settings'];

export function Sidebar({ folded, inDrawer = false, onToggle }: Props) {
  const { t } = useTranslation('app');
  const nav = useNav();
  const fold = folded ? t('sidebar.unfold') : t('sidebar.fold');
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.sidebar} aria-label={t('sidebar.label')}>
      {inDrawer ? null : (
        <div className={classes.brand}>
          <img className={classes.mark} src="/favicon.svg" alt="" />
          {folded ? null : t('productName')}
        </div>
      )}
      {SECTIONS.map((section) => {
        const entries = nav.filter((entry) => entry.section === section);
        if (entries.length === 0) return null;
        return (
          <div key={section} className={classes.group}>
            {folded || section === 'records' ? null : (
              <div className={classes.heading}>{t(`sidebar.${section}`)}</div>
            )}
            {entries.map((entry) => (
              <NavItem key={entry.to} entry={entry} folded={folded} />
            ))}
          </div>
        );
      })}
      {onToggle ? (
        <div className={classes.foot}>
          <UnstyledButton
            className={classes.link}
            onClick={onToggle}
            aria-label={fold}
            aria-expanded={!folded}
          >
            <FoldIcon size={16} stroke={1.75} aria-hidden />
            {folded ? null : fold}
          </UnstyledButton>
        </div>
      ) : null}
    </nav>
  );
}
