/** An option of the program. Without `value` it is a flag. */
export interface Option {
  /** What stands for the value in help texts. */
  readonly value?: string;
  readonly text: string;
  /** The variable of the environment that counts where the option is absent. */
  readonly variable?: string;
  readonly otherwise?: string;
  readonly short?: string;
  /** It is given by its variable alone: others can see what a command was called with, and shells keep it. */
  readonly isSecret?: true;
}
