import { Alert, Button, Group, Modal, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isApiError } from '@/shared/api/api-error';
import { useFieldErrorText } from '@/shared/api/use-error-text';
import { recordQuery } from '@/shared/records/records-api';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { ErasePreview } from './erase-preview';
import { useErase, type Erased } from './erasure';
import { personName, type Person } from './person';
import classes from './people.module.css';

const SHORTEST_REASON = 10;

/** Says what goes and what stays; asks for the name and a reason, because nothing brings it back. */
export function EraseDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const client = useQueryClient();
  const fieldErrorText = useFieldErrorText();
  const erase = useErase(person.id);
  const name = personName(person);
  const form = useForm({
    initialValues: { confirm: '', reason: '' },
    validate: {
      confirm: (typed) =>
        typed.trim() === name ? null : fieldErrorText('confirmation_mismatch', ''),
      reason: (text) =>
        text.trim().length < SHORTEST_REASON ? fieldErrorText('reason_too_short', '') : null,
    },
  });
  /** First away from a page whose record is no more, then everything that still shows the person. */
  const leave = async (erased: Erased) => {
    await navigate('/people/erased', { replace: true, state: erased });
    client.removeQueries({ queryKey: recordQuery<Person>('people', person.id).queryKey });
    await client.invalidateQueries();
  };
  const submit = form.onSubmit((wish) =>
    erase.mutate(wish, {
      onSuccess: (erased) => void leave(erased),
      onError: (error) => {
        if (!isApiError(error)) return;
        for (const { field, code, message } of error.fields) {
          form.setFieldError(field, fieldErrorText(code, message));
        }
      },
    }),
  );
  const inField = isApiError(erase.error) && erase.error.fields.length > 0;
  return (
    <Modal opened onClose={onClose} title={t('protection.title', { name })}>
      <form className={classes.erase} onSubmit={submit} noValidate>
        <Text size="sm">{t('protection.goes')}</Text>
        <Text size="sm">{t('protection.stays')}</Text>
        <ErasePreview personId={person.id} />
        <Alert color="red">{t('protection.forever')}</Alert>
        {erase.isError && !inField ? <ProblemAlert error={erase.error} /> : null}
        <TextInput
          {...form.getInputProps('confirm')}
          label={t('protection.confirm', { name })}
          autoComplete="off"
          data-autofocus
        />
        <Textarea
          {...form.getInputProps('reason')}
          label={t('protection.reason')}
          description={t('protection.reasonHint')}
          maxLength={500}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button type="submit" color="red.9" loading={erase.isPending}>
            {t('protection.action')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
