import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { randomId } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLabelText } from '@/shared/custom-fields/use-custom-fields';
import classes from './customfields.module.css';
import type { FieldForm } from './field-form';

interface Props {
  form: UseFormReturnType<FieldForm>;
}

/** What can be chosen, in the order in which it is offered. */
export function ChoiceRows({ form }: Props) {
  const { t } = useTranslation('customfields');
  const { choices } = form.values;
  const add = () =>
    form.insertListItem('choices', { id: randomId(), code: null, labels: { fr: '', en: '' } });
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{t('choices')}</legend>
      {choices.length > 0 ? (
        <ol className={classes.choiceList}>
          {choices.map((choice, index) => (
            <ChoiceLine
              key={choice.id}
              form={form}
              index={index}
              isLast={index === choices.length - 1}
            />
          ))}
        </ol>
      ) : (
        <p className={classes.none}>{t('noChoices')}</p>
      )}
      {form.errors.choices ? <p className={classes.error}>{form.errors.choices}</p> : null}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add}>
          {t('addChoice')}
        </Button>
      </div>
    </fieldset>
  );
}

function ChoiceLine(props: Props & { index: number; isLast: boolean }) {
  const { form, index, isLast } = props;
  const { t } = useTranslation('customfields');
  const labelText = useLabelText();
  const choice = form.values.choices[index];
  if (!choice) return null;
  const name = labelText(choice.labels) || String(index + 1);
  const move = (to: number) => form.reorderListItem('choices', { from: index, to });
  return (
    <li className={classes.choice}>
      <TextInput
        {...form.getInputProps(`choices.${index}.labels.fr`)}
        aria-label={t('choiceIn.fr', { position: index + 1 })}
        placeholder={t('french')}
        maxLength={100}
        autoComplete="off"
      />
      <TextInput
        {...form.getInputProps(`choices.${index}.labels.en`)}
        aria-label={t('choiceIn.en', { position: index + 1 })}
        placeholder={t('english')}
        maxLength={100}
        autoComplete="off"
      />
      <div className={classes.choiceActions}>
        <ActionIcon
          aria-label={t('moveUp', { name })}
          disabled={index === 0}
          onClick={() => move(index - 1)}
        >
          <IconArrowUp size={16} stroke={1.75} />
        </ActionIcon>
        <ActionIcon
          aria-label={t('moveDown', { name })}
          disabled={isLast}
          onClick={() => move(index + 1)}
        >
          <IconArrowDown size={16} stroke={1.75} />
        </ActionIcon>
        <ActionIcon
          aria-label={t('dropChoice', { name })}
          onClick={() => form.removeListItem('choices', index)}
        >
          <IconTrash size={16} stroke={1.75} />
        </ActionIcon>
      </div>
    </li>
  );
}
