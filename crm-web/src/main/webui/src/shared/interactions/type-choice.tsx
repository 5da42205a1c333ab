import { UnstyledButton } from '@mantine/core';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';
import { INTERACTION_TYPES, type InteractionType } from './interaction';
import { InteractionIcon } from './interaction-icon';

interface Props {
  value: InteractionType | null;
  onChange: (type: InteractionType) => void;
  /** Each button begins something, rather than choosing one of several. */
  asButtons?: boolean;
}

/** Call, e-mail, meeting …: one click each. */
export function TypeChoice({ value, onChange, asButtons = false }: Props) {
  const { t } = useTranslation('interactions');
  return (
    <div className={classes.types} role="group" aria-label={t('type')}>
      {INTERACTION_TYPES.map((type) => {
        return (
          <UnstyledButton
            key={type}
            className={clsx(classes.type, value === type && classes.typeOn)}
            aria-pressed={asButtons ? undefined : value === type}
            onClick={() => onChange(type)}
          >
            <InteractionIcon type={type} />
            {t(`typeName.${type}`)}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
