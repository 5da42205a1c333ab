import { Autocomplete, Button, Group, Modal, Select, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '@/shared/api/api-error';
import { useFieldErrorText } from '@/shared/api/use-error-text';
import { useWrittenToast } from '@/shared/changes/use-undo';
import type { CustomField } from '@/shared/custom-fields/api';
import { useLabelText } from '@/shared/custom-fields/use-custom-fields';
import { useRecordWords } from '@/shared/records/use-record-words';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { useRenameChoice } from './api';
import classes from './customfields.module.css';

/** Gives a choice another code in every record; the code of another choice makes one of both. */
export function RenameChoiceDialog({
  field,
  onClose,
}: {
  field: CustomField;
  onClose: () => void;
}) {
  const { t } = useTranslation('customfields');
  const words = useRecordWords();
  const labelText = useLabelText();
  const fieldErrorText = useFieldErrorText();
  const written = useWrittenToast();
  const rename = useRenameChoice();
  const [from, setFrom] = useState(field.choices[0]?.code ?? '');
  const [to, setTo] = useState('');
  const nameOfCode = (code: string) => {
    const choice = field.choices.find((candidate) => candidate.code === code);
    return choice ? labelText(choice.labels) : code;
  };
  const isMerge = to !== from && field.choices.some(({ code }) => code === to);
  const problem = isApiError(rename.error) ? rename.error.fields[0] : undefined;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    rename.mutate(
      { field, from, to },
      {
        onSuccess: ({ data, changeSetId }) => {
          const done =
            data.changed === null
              ? t('renameRunning')
              : t('renamed', { records: words.count(field.resource, data.changed) });
          written(done, data.jobId === null ? changeSetId : null);
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('renameChoice')} size="sm">
      <form className={classes.form} onSubmit={submit} noValidate>
        <Text>{t('renameText')}</Text>
        {rename.isError && !problem ? <ProblemAlert error={rename.error} /> : null}
        <Select
          label={t('renameFrom')}
          data={field.choices.map(({ code }) => ({ value: code, label: nameOfCode(code) }))}
          value={from}
          onChange={(code) => code && setFrom(code)}
          data-autofocus
        />
        <Autocomplete
          size="sm"
          label={t('renameTo')}
          description={
            isMerge ? t('mergeHint', { from: nameOfCode(from), to: nameOfCode(to) }) : t('codeHint')
          }
          classNames={{ input: classes.code }}
          data={field.choices.map(({ code }) => code).filter((code) => code !== from)}
          value={to}
          onChange={setTo}
          error={problem && fieldErrorText(problem.code, problem.message)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button type="submit" disabled={to === '' || to === from} loading={rename.isPending}>
            {isMerge ? t('merge') : t('renameAction')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
