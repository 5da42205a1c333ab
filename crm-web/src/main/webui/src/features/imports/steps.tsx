import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

const STEPS = ['file', 'columns', 'result'] as const;

/** Where one is on the way from a file to records. */
export function Steps({ current }: { current: (typeof STEPS)[number] }) {
  const { t } = useTranslation('imports');
  const position = STEPS.indexOf(current);
  return (
    <ol className={classes.steps} aria-label={t('steps.label')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-past={index < position || undefined}
          aria-current={index === position ? 'step' : undefined}
        >
          <span className={classes.stepMark} aria-hidden>
            {index < position ? <IconCheck size={12} stroke={2.5} /> : index + 1}
          </span>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
