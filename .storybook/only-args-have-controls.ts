import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** The manifest lists all that an element has: what a story takes stands first, without a group; the rest is to be read. */
export const onlyArgsHaveControls: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { category, ...table } = argType.table ?? {};
      const settable = { ...argType, table };
      const readable = { ...argType, table: { ...table, category }, control: { disable: true } };
      return [name, name in initialArgs ? settable : readable];
    }),
  );
