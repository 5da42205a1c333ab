import { Checkbox } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RelativeDate } from '@/shared/ui/relative-date';
import classes from './imports.module.css';
import type { Import, RunOptions } from './types';

interface Props {
  same: NonNullable<Import['sameAs']>;
  rules: RunOptions;
  onChange: (changes: Partial<RunOptions>) => void;
}

/** The same file came in before: said, and asked about where it would make the same records once more. */
export function SameFileNotice({ same, rules, onChange }: Props) {
  const { t } = useTranslation('imports');
  return (
    <div className={classes.notice} role="note">
      <IconInfoCircle className={classes.noticeIcon} size={16} stroke={1.75} aria-hidden />
      <div className={classes.noticeBody}>
        <span>
          {t('sameFile')} <RelativeDate at={same.at} />{' '}
          <Link to={`/imports/${same.importId}`}>{t('sameFileLink')}</Link>
        </span>
        {rules.mode === 'create' ? (
          <Checkbox
            size="xs"
            label={t('sameFileConfirm')}
            checked={rules.confirmSameFile ?? false}
            onChange={(event) => onChange({ confirmSameFile: event.currentTarget.checked })}
          />
        ) : (
          <span className={classes.hint}>{t('sameFileHarmless')}</span>
        )}
      </div>
    </div>
  );
}
