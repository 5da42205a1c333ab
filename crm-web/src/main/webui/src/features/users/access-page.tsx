import { NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRecordWords } from '@/shared/records/use-record-words';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { accessExplanation, allUsers } from './api';
import { AccessVerdict } from './access-verdict';
import classes from './users.module.css';

const RESOURCES = [
  'people', 'organisations', 'affiliations', 'interactions', 'tasks', 'views', 'tags', 'imports',
  'jobs', 'change-sets', 'users', 'teams', 'roles',
]; // prettier-ignore
const ACTIONS = ['read', 'create', 'update', 'delete', 'export', 'import', 'bulk', 'manage'];

/** «Why can't Léa see this?»: the question in one line, the chain of rules that decides below it. */
export function Component() {
  const { t } = useTranslation('users');
  const words = useRecordWords();
  const users = useQuery(allUsers);
  const [parameters, setParameters] = useSearchParams();
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(parameters);
    if (value) next.set(name, value);
    else next.delete(name);
    setParameters(next, { replace: true });
  };
  const user = Number(parameters.get('user'));
  const id = Number(parameters.get('id'));
  const question = {
    user,
    resource: parameters.get('resource') ?? 'people',
    action: parameters.get('action') ?? 'read',
    id: id > 0 ? id : null,
  };
  const answer = useQuery({ ...accessExplanation(question), enabled: user > 0 });
  const name = users.data?.find((one) => one.id === user)?.fullName ?? '';

  return (
    <>
      <p className={classes.none}>{t('accessText')}</p>
      <div className={classes.question}>
        <Select
          label={t('accessUser')}
          placeholder={t('chooseUser')}
          data={(users.data ?? []).map((one) => ({ value: String(one.id), label: one.fullName }))}
          value={user > 0 ? String(user) : null}
          onChange={(value) => set('user', value)}
          searchable
        />
        <Select
          label={t('accessAction')}
          data={ACTIONS.map((value) => ({ value, label: words.choice('action', value) }))}
          value={question.action}
          onChange={(value) => set('action', value)}
        />
        <Select
          label={t('accessResource')}
          data={RESOURCES.map((value) => ({ value, label: words.resource(value) }))}
          value={question.resource}
          onChange={(value) => set('resource', value)}
        />
        <NumberInput
          label={t('accessId')}
          placeholder={t('accessAnyId')}
          value={question.id ?? ''}
          onChange={(value) => set('id', String(value))}
          min={1}
          allowDecimal={false}
          allowNegative={false}
        />
      </div>
      {answer.isError ? <ProblemAlert error={answer.error} /> : null}
      {answer.data && user > 0 ? (
        <AccessVerdict answer={answer.data} question={question} name={name} />
      ) : null}
    </>
  );
}
