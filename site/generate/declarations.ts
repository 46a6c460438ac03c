import ts from 'typescript';
import type { PublicExport } from './exports.ts';

/** How an export is declared, for readers: as its source has it, without what only the implementation needs. */
export class DeclarationPrinter {
  readonly #checker: ts.TypeChecker;
  /** Types that are inferred from schemas, with the text that the compiler has for them; what holds another one comes first. */
  readonly #inferred: readonly { readonly name: string; readonly text: string }[];

  constructor(checker: ts.TypeChecker, exports: readonly PublicExport[]) {
    this.#checker = checker;
    this.#inferred = exports
      .filter(({ declaration }) => isInferred(declaration))
      .map(({ name, declaration }) => ({ name, text: this.#text(checker.getTypeAtLocation(declaration)) }))
      .sort((left, right) => right.text.length - left.text.length);
  }

  /** The declaration of an export as TypeScript. */
  print({ name, declaration }: PublicExport): string {
    if (ts.isFunctionDeclaration(declaration)) return `function ${name}${this.#signature(declaration)};`;
    if (ts.isClassDeclaration(declaration)) return this.#class(name, declaration);
    if (ts.isVariableDeclaration(declaration)) return `const ${name}: ${this.#constantType(declaration)};`;
    if (isInferred(declaration)) return `interface ${name} ${this.#properties(this.#checker.getTypeAtLocation(declaration))}`;
    return declaration.getText().replace(/^export /, '');
  }

  #signature(declaration: ts.SignatureDeclaration): string {
    const generics = declaration.typeParameters?.map((parameter) => parameter.getText()).join(', ');
    const parameters = declaration.parameters.map((parameter) => this.#parameter(parameter));
    const result = declaration.type === undefined ? '' : `: ${declaration.type.getText()}`;
    const line = `${generics === undefined ? '' : `<${generics}>`}(${parameters.join(', ')})${result}`;
    return line.length <= 100 || parameters.length === 0 ? line : `${generics === undefined ? '' : `<${generics}>`}(\n  ${parameters.join(',\n  ')},\n)${result}`;
  }

  /** A parameter that the implementation takes apart goes by the name of its type. */
  #parameter(parameter: ts.ParameterDeclaration): string {
    const { name, type, initializer, questionToken, dotDotDotToken } = parameter;
    const typeText = type?.getText() ?? this.#text(this.#checker.getTypeAtLocation(parameter));
    const word = /[A-Z][a-z]+$/.exec(typeText.replace(/<.*/s, ''))?.[0].toLowerCase() ?? 'input';
    return `${dotDotDotToken === undefined ? '' : '...'}${ts.isIdentifier(name) ? name.text : word}${initializer === undefined && questionToken === undefined ? '' : '?'}: ${typeText}`;
  }

  #class(name: string, declaration: ts.ClassDeclaration): string {
    const heritage = declaration.heritageClauses?.map((clause) => ` ${clause.getText()}`).join('') ?? '';
    const members = declaration.members.filter(isPublic).map((member) => `${commentOf(member)}${this.#member(member)}`);
    return `class ${name}${heritage} {\n${members.join('\n').replaceAll(/^(?=.)/gm, '  ')}\n}`;
  }

  #member(member: ts.ClassElement): string {
    const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []).filter(({ kind }) => kind === ts.SyntaxKind.StaticKeyword || kind === ts.SyntaxKind.ReadonlyKeyword) : [];
    const before = modifiers.map((modifier) => `${modifier.getText()} `).join('');
    const name = member.name?.getText() ?? 'constructor';
    if (ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member)) return `${before}${name}${this.#signature(member)};`;
    const type = ts.isPropertyDeclaration(member) || ts.isGetAccessorDeclaration(member) ? member.type?.getText() : undefined;
    return `${before}${ts.isGetAccessorDeclaration(member) ? 'readonly ' : ''}${name}: ${type ?? this.#spelt(this.#checker.getTypeAtLocation(member))};`;
  }

  #constantType(declaration: ts.VariableDeclaration): string {
    if (declaration.type !== undefined) return declaration.type.getText();
    const type = this.#checker.getTypeAtLocation(declaration);
    const text = this.#spelt(type);
    return text.length < 80 ? text : (type.symbol?.name ?? text);
  }

  /** The keys of an inferred type, each with what its schema says about it. */
  #properties(type: ts.Type): string {
    const lines = type.getProperties().flatMap((property) => {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const text = this.#spelt(this.#checker.getTypeOfSymbol(property)).replace(isOptional ? / \| undefined$/ : /$^/, '');
      const comment = this.#schemaComment(property);
      return [...(comment === undefined ? [] : [`/** ${comment} */`]), `${property.name}${isOptional ? '?' : ''}: ${text};`];
    });
    return `{\n${lines.join('\n').replaceAll(/^/gm, '  ')}\n}`;
  }

  #schemaComment(property: ts.Symbol): string | undefined {
    const declaration = property.valueDeclaration ?? property.declarations?.[0];
    if (declaration === undefined) return undefined;
    if (ts.isShorthandPropertyAssignment(declaration)) return this.#described(this.#checker.getShorthandAssignmentValueSymbol(declaration));
    return ts.isPropertyAssignment(declaration) ? this.#describedBy(declaration.initializer) : undefined;
  }

  #described(symbol: ts.Symbol | undefined): string | undefined {
    const declaration = symbol?.valueDeclaration;
    return declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined ? this.#describedBy(declaration.initializer) : undefined;
  }

  /** What the outermost `.describe('…')` of a schema says, or that of the schema which it is made of. */
  #describedBy(schema: ts.Expression): string | undefined {
    if (ts.isIdentifier(schema)) return this.#described(this.#checker.getSymbolAtLocation(schema));
    if (!ts.isCallExpression(schema) || !ts.isPropertyAccessExpression(schema.expression)) return undefined;
    const [argument] = schema.arguments;
    if (schema.expression.name.text === 'describe' && argument !== undefined && ts.isStringLiteral(argument)) return argument.text;
    return this.#describedBy(schema.expression.expression);
  }

  /** A type as text; what is inferred from a schema of its own goes by its name. */
  #spelt(type: ts.Type): string {
    return this.#inferred.reduce((text, inferred) => text.replaceAll(inferred.text, inferred.name), this.#text(type));
  }

  #text(type: ts.Type): string {
    return this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope);
  }
}

/** A type that exists as a schema first. */
function isInferred(declaration: ts.Declaration): boolean {
  return ts.isTypeAliasDeclaration(declaration) && /^z\.(?:infer|output)</.test(declaration.type.getText());
}

function isPublic(member: ts.ClassElement): boolean {
  const isPrivate = member.name !== undefined && ts.isPrivateIdentifier(member.name);
  return !isPrivate && !ts.isClassStaticBlockDeclaration(member) && (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0;
}

/** The comment on a member as its source has it, without the indentation. */
function commentOf(member: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  return comments.map((comment) => `${comment.getText().replaceAll(/^\s+(?=\*)/gm, ' ')}\n`).join('');
}
