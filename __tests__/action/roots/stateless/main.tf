resource "terraform_data" "greeting" {
  input = "Hello"
}
