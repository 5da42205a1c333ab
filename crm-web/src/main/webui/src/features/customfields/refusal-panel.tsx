import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isApiError, type FieldProblem } from '@/shared/api/api-error';
import { useErrorText } from '@/shared/api/use-error-text';
import classes from './customfields.module.css';

/** The sentences that count records, by their code; the server tells them in English. */
const COUNTED: Record<string, RegExp> = {
  custom_field_has_data: /^(?<count>\d+) records? /,
  choice_in_use: /^(?<count>\d+) records? have the choice (?<choice>\w+)\./,
};

/** Why a definition stays as it was: how many records stand in the way, and what to do. */
export function RefusalPanel({ error }: { error: unknown }) {
  const { t } = useTranslation('customfields');
  const errorText = useErrorText();
  const problems = isApiError(error) ? error.fields : [];

  const sentence = ({ code, message }: FieldProblem) => {
    const groups = COUNTED[code]?.exec(message)?.groups;
    if (!groups) return message;
    return t(`refused.${code}`, { ...groups, count: Number(groups.count) });
  };
  return (
    <div className={classes.refusal} role="alert">
      <IconAlertTriangle className={classes.refusalIcon} size={16} stroke={1.75} aria-hidden />
      <div className={classes.refusalText}>
        <strong>{t('refused.title')}</strong>
        {problems.length === 0 ? <p>{errorText(error)}</p> : null}
        {problems.map((problem) => (
          <p key={problem.message}>{sentence(problem)}</p>
        ))}
      </div>
    </div>
  );
}
