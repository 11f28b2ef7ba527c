/** A validator that Ajv compiled ahead of time. It is a plain function, and leaves what it found on itself. */
export interface CompiledValidator<ValidationError> {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}
