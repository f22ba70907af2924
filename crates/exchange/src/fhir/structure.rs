//! How structs of FHIR are declared: which elements must be there, which may, and which come in numbers.

/// Declares structs that serialize as FHIR writes them. Each element is `one` (there), `maybe` (left out if none) or `many` (left out if there are none).
macro_rules! elements {
    ($(
        $(#[$of:meta])*
        $name:ident { $( $(#[$on:meta])* $count:ident $field:ident: $kind:ty, )* }
    )*) => {$(
        elements! { @ [$(#[$of])*] $name [] $( $(#[$on])* $count $field: $kind, )* }
    )*};
    (@ [$($of:tt)*] $name:ident [$($done:tt)*] $(#[$on:meta])* one $field:ident: $kind:ty, $($rest:tt)*) => {
        elements! { @ [$($of)*] $name [$($done)* $(#[$on])* pub $field: $kind,] $($rest)* }
    };
    (@ [$($of:tt)*] $name:ident [$($done:tt)*] $(#[$on:meta])* maybe $field:ident: $kind:ty, $($rest:tt)*) => {
        elements! { @ [$($of)*] $name [$($done)*
            $(#[$on])* #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$kind>,] $($rest)* }
    };
    (@ [$($of:tt)*] $name:ident [$($done:tt)*] $(#[$on:meta])* many $field:ident: $kind:ty, $($rest:tt)*) => {
        elements! { @ [$($of)*] $name [$($done)*
            $(#[$on])* #[serde(skip_serializing_if = "Vec::is_empty")] pub $field: Vec<$kind>,] $($rest)* }
    };
    (@ [$($of:tt)*] $name:ident [$($done:tt)*]) => {
        $($of)*
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($done)* }
    };
}
pub(crate) use elements;
