import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error';
import { useErrorText } from '../api/use-error-text';
import classes from './problem-alert.module.css';

interface Props {
  error: unknown;
  /** What was being tried, in words: «The list could not be loaded.» */
  title?: string;
  /** A button: try again, load again … */
  action?: ReactNode;
}

/** What happened, what to do, and the request id in small for whoever looks into it. */
export function ProblemAlert({ error, title, action }: Props) {
  const { t } = useTranslation('shared');
  const errorText = useErrorText();
  const requestId = isApiError(error) && error.status >= 500 ? error.requestId : null;
  return (
    <div className={classes.alert} role="alert">
      <IconAlertTriangle className={classes.icon} size={16} stroke={1.75} aria-hidden />
      <div className={classes.body}>
        {title ? <div className={classes.title}>{title}</div> : null}
        <div>{errorText(error)}</div>
        {requestId ? (
          <div className={classes.request}>{t('requestId', { id: requestId })}</div>
        ) : null}
      </div>
      {action}
    </div>
  );
}
