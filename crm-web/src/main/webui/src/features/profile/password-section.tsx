import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { isApiError } from '@/shared/api/api-error';
import { useFieldErrorText } from '@/shared/api/use-error-text';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { toast } from '@/shared/ui/toast';
import { useChangePassword, type PasswordChange } from './api';
import classes from './profile.module.css';
import { Section } from './section';

const LEAST = 12;

export function PasswordSection() {
  const { t } = useTranslation('profile');
  const fieldErrorText = useFieldErrorText();
  const change = useChangePassword();
  const form = useForm<PasswordChange>({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (value) => (value === '' ? fieldErrorText('required', '') : null),
      newPassword: (value) => (value.length < LEAST ? t('tooShort') : null),
    },
  });

  const refuse = (error: unknown) => {
    if (!isApiError(error)) return;
    for (const { field, code, message } of error.fields) {
      form.setFieldError(
        field,
        code === 'wrong_password' ? t('wrongPassword') : fieldErrorText(code, message),
      );
    }
    form.getInputNode(error.fields[0]?.field ?? '')?.focus();
  };
  const submit = form.onSubmit(
    (values) =>
      change.mutate(values, {
        onSuccess: () => {
          form.reset();
          toast(t('passwordChanged'));
        },
        onError: refuse,
      }),
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
  );
  const isElsewhere =
    change.isError && !(isApiError(change.error) && change.error.fields.length > 0);

  return (
    <Section title={t('password')} text={t('passwordText')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {isElsewhere ? <ProblemAlert error={change.error} /> : null}
        <PasswordInput
          {...form.getInputProps('currentPassword')}
          key={form.key('currentPassword')}
          label={t('currentPassword')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <PasswordInput
          {...form.getInputProps('newPassword')}
          key={form.key('newPassword')}
          label={t('newPassword')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <Button className={classes.submit} type="submit" loading={change.isPending}>
          {t('changePassword')}
        </Button>
      </form>
    </Section>
  );
}
