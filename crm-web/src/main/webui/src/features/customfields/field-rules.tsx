import { Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import classes from './customfields.module.css';
import { hasOrder, type FieldForm } from './field-form';

const RULES = ['required', 'filterable', 'sortable', 'active'] as const;

/** What lists and forms do with the field. */
export function FieldRules(props: { form: UseFormReturnType<FieldForm>; isNew: boolean }) {
  const { form, isNew } = props;
  const { t } = useTranslation('customfields');
  const isOrdered = hasOrder(form.values.type);
  const offered = RULES.filter((rule) => rule !== 'active' || !isNew);
  return (
    <div className={classes.rules}>
      {offered.map((rule) => {
        const fits = rule !== 'sortable' || isOrdered;
        return (
          <Switch
            key={rule}
            size="xs"
            label={t(`rule.${rule}`)}
            description={fits ? t(`ruleHint.${rule}`) : t('noOrder')}
            disabled={!fits}
            checked={fits && form.values[rule]}
            error={form.errors[rule]}
            onChange={(event) => form.setFieldValue(rule, event.currentTarget.checked)}
          />
        );
      })}
    </div>
  );
}
