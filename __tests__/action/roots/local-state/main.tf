# No backend: the state is a file beside the root.
resource "terraform_data" "server" {
  input = "small"
}
