import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '@/shared/api/api-error';
import { signIn } from '@/shared/auth/api';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import classes from './login.module.css';

export function LoginForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('auth');
  const login = useMutation({ mutationFn: signIn, onSuccess: onDone });
  const wantsCode =
    isApiError(login.error, 'totp_required') || isApiError(login.error, 'totp_invalid');
  const codeInput = useRef<HTMLInputElement>(null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '', totpCode: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t('emailMissing') : null),
      password: (value) => (value === '' ? t('passwordMissing') : null),
    },
    onSubmitPreventDefault: 'always',
  });

  useEffect(() => {
    if (wantsCode) codeInput.current?.focus();
  }, [wantsCode]);

  const submit = form.onSubmit(
    ({ email, password, totpCode }) =>
      login.mutate({ email: email.trim(), password, totpCode: totpCode.trim() || undefined }),
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
  );

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {login.isError && !isApiError(login.error, 'totp_required') ? (
        <ProblemAlert error={login.error} />
      ) : null}
      <TextInput
        {...form.getInputProps('email')}
        key={form.key('email')}
        label={t('email')}
        type="email"
        autoComplete="username"
        data-autofocus
      />
      <PasswordInput
        {...form.getInputProps('password')}
        key={form.key('password')}
        label={t('password')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      {wantsCode ? (
        <TextInput
          {...form.getInputProps('totpCode')}
          key={form.key('totpCode')}
          ref={codeInput}
          label={t('code')}
          description={t('codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      ) : null}
      <Button type="submit" fullWidth loading={login.isPending}>
        {t('signIn')}
      </Button>
    </form>
  );
}
